using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SonLa.ServiceDefaults;

/// <summary>Whether the business clock may be set: in Development only, whatever the configuration says elsewhere.</summary>
public static class SimulationSwitch
{
    public static bool IsOn(IHostApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() && builder.Configuration.GetValue("Simulation:Enabled", true);
}
