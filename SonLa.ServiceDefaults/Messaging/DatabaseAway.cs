using Npgsql;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Tells trouble of the database, which passes, from trouble of a message, which stays.</summary>
internal static class DatabaseAway
{
    internal static bool Explains(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is NpgsqlException { IsTransient: true })
            {
                return true;
            }
        }

        return false;
    }
}
