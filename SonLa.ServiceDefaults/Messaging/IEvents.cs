namespace SonLa.ServiceDefaults.Messaging;

/// <summary>What a slice or reaction says to the other services.</summary>
public interface IEvents
{
    /// <summary>Adds the event to the outbox of the current DbContext: it goes out if, and only if, the next SaveChanges commits.</summary>
    /// <returns>The message id under which every listener will know it.</returns>
    Guid Publish<T>(T happened)
        where T : class;
}
