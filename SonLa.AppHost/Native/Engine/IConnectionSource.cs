namespace SonLa.NativeHost;

/// <summary>What a reference to a server or database puts into the environment of the one who refers.</summary>
internal interface IConnectionSource
{
    string ConnectionString { get; }

    IReadOnlyDictionary<string, string> Properties { get; }
}
