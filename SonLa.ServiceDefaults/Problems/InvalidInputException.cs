namespace SonLa.ServiceDefaults.Problems;

/// <summary>The request is malformed or out of range; the caller gets 400 with one sentence per field.</summary>
public sealed class InvalidInputException(IReadOnlyDictionary<string, Say[]> errors)
    : Exception(string.Join("; ", errors.SelectMany(field => field.Value.Select(say => $"{field.Key}: {say.En}"))))
{
    /// <summary>Field, as the caller wrote it (camelCase path), to what is wrong with it and what to do.</summary>
    public IReadOnlyDictionary<string, Say[]> Errors { get; } = errors;

    /// <summary>One field, one sentence.</summary>
    public InvalidInputException(string field, Say sentence)
        : this(new Dictionary<string, Say[]> { [field] = [sentence] })
    {
    }
}
