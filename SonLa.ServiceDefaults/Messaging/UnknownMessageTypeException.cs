namespace SonLa.ServiceDefaults.Messaging;

/// <summary>An outbox row names an event that the contracts do not have.</summary>
internal sealed class UnknownMessageTypeException(string name) : Exception($"{name} is in the outbox but not in the contracts.");
