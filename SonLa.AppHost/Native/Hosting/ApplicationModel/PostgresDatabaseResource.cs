using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>One database of a PostgreSQL server; there when the server is ready.</summary>
public class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource postgresParentResource)
    : Resource(name), IResourceWithConnectionString, IConnectionSource
{
    public PostgresServerResource Parent { get; } = postgresParentResource;

    public string DatabaseName { get; } = databaseName;

    string IConnectionSource.ConnectionString => Parent.Server.ConnectionString(DatabaseName);

    IReadOnlyDictionary<string, string> IConnectionSource.Properties
    {
        get
        {
            var properties = Parent.PropertiesFor("/" + DatabaseName);
            properties["DATABASENAME"] = DatabaseName;
            return properties;
        }
    }
}
