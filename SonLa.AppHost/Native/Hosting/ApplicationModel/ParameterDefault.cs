using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where a parameter's value comes from when nobody configured one.</summary>
public abstract class ParameterDefault
{
    public abstract string GetDefaultValue();
}

/// <summary>A random value of letters and digits.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    private const int LeastLength = 22;

    public int MinLength { get; set; }

    /// <summary>Whether punctuation is welcome; the native engine generates none either way.</summary>
    public bool Special { get; set; } = true;

    public override string GetDefaultValue() => Secrets.Generate(Math.Max(LeastLength, MinLength));
}
