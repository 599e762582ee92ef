using System.Globalization;
using System.Runtime.InteropServices;

namespace SonLa.Check.Steps;

/// <summary>Says what was walked on: engine, versions and seconds.</summary>
internal static class RunDescribed
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static string Describe(Journey journey, TimeSpan elapsed)
    {
        var seconds = Math.Round(elapsed.TotalSeconds, 1);
        journey.Summary.Note("run.engine", journey.Settings.Engine);
        journey.Summary.Note("run.versions", journey.Settings.Versions);
        journey.Summary.Note("run.seconds", seconds);
        journey.Summary.Note("run.underThreeMinutes", elapsed < Limit);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"engine {journey.Settings.Engine}; {RuntimeInformation.FrameworkDescription}; {journey.Settings.Versions}; {seconds} s{(elapsed < Limit ? "" : ", more than the three minutes meant: is this machine busy?")}");
    }
}
