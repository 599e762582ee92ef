namespace SonLa.ServiceDefaults.Problems;

/// <summary>The domain refuses what was asked; the caller gets 409 with the rule's stable name and the sentence in their language.</summary>
public sealed class RuleViolationException(string rule, Say sentence) : Exception($"{rule}: {sentence.En}")
{
    /// <summary>As above, with what is refused about each thing that the sentence is about.</summary>
    public RuleViolationException(string rule, Say sentence, IReadOnlyDictionary<string, Say[]> errors)
        : this(rule, sentence) => Errors = errors;

    /// <summary>Name or code of a thing to its own sentences; null where the sentence says all.</summary>
    public IReadOnlyDictionary<string, Say[]>? Errors { get; }

    /// <summary>Stable name of the broken rule, <c>noun.broken-rule</c>.</summary>
    public string Rule { get; } = rule;

    /// <summary>What is refused and what to do instead.</summary>
    public Say Sentence { get; } = sentence;
}
