namespace SonLa.NativeHost;

/// <summary>Something the host needs is missing or broke: one sentence for the person who started it, and what the process wrote last.</summary>
public sealed class NativeHostException(string sentence, string lastWords) : Exception(sentence + lastWords)
{
    public NativeHostException(string sentence)
        : this(sentence, "")
    {
    }

    public string Sentence { get; } = sentence;

    /// <summary>What the process ends with: 1, or 2 where it was asked for something that there is not.</summary>
    public int ExitCode { get; init; } = 1;
}
