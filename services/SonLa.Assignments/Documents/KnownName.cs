namespace SonLa.Assignments.Documents;

/// <summary>A wording that a person once put right: read again, it means the same.</summary>
internal sealed class KnownName
{
    /// <summary>A name or title of an organisation or office holder.</summary>
    public const string Party = "party";

    /// <summary>A printed name of a measure.</summary>
    public const string Measure = "measure";

    /// <summary>A printed unit, or the name of a measure whose unit no document prints.</summary>
    public const string Unit = "unit";

    /// <summary>One of the kinds above.</summary>
    public required string Kind { get; init; }

    /// <summary>What spellings of the wording share.</summary>
    public required string Key { get; init; }

    public required string Written { get; init; }

    /// <summary>The name, the measure's code or the unit to read in its place.</summary>
    public string Means { get; private set; } = "";

    public Guid LearntBy { get; private set; }

    /// <summary>Business instant.</summary>
    public DateTimeOffset LearntAt { get; private set; }

    /// <summary>Takes the last word about it.</summary>
    public void Learn(string means, Guid by, DateTimeOffset now)
    {
        if (Means != means)
        {
            (Means, LearntBy, LearntAt) = (means, by, now);
        }
    }
}
