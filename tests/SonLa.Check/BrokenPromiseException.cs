namespace SonLa.Check;

/// <summary>The platform did not do what it promises; the message names the promise.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception(promise);
