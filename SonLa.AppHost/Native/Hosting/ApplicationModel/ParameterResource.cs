using Microsoft.Extensions.Configuration;
using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from the configuration (<c>Parameters:NAME</c>) or generated once and kept with the data.</summary>
public class ParameterResource : Resource
{
    private readonly IConfiguration _configuration;
    private string? _generated;

    internal ParameterResource(string name, IConfiguration configuration, ParameterDefault value)
        : base(name)
    {
        _configuration = configuration;
        Default = value;
    }

    public bool Secret { get; init; }

    internal ParameterDefault Default { get; }

    /// <summary>Whether a generated value stays the same from run to run.</summary>
    internal bool Persist { get; init; }

    internal string Value =>
        Configured ?? _generated ?? throw new InvalidOperationException($"{Name} is not prepared yet.");

    private string? Configured =>
        _configuration[$"Parameters:{Name}"] ?? _configuration[$"Parameters:{Name.Replace('-', '_')}"];

    internal override void Prepare(DataFolder data)
    {
        if (Configured is null)
        {
            _generated = Persist ? data.Secret(Name, Default.GetDefaultValue) : Default.GetDefaultValue();
        }
    }
}
