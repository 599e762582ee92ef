namespace SonLa.Check.Scenarios;

/// <summary>samples/son-la/capacity-2024.json.</summary>
internal sealed record CapacityFile
{
    public required IReadOnlyList<SampleCapacity> Entries { get; init; }
}

/// <summary>One figure beside capital and payments: <c>advance</c>, <c>accepted-volume</c>, <c>need</c> or <c>ceiling</c>.</summary>
internal sealed record SampleCapacity
{
    public required string ProjectCode { get; init; }

    public required string Kind { get; init; }

    /// <summary>Null for a ceiling over all sources.</summary>
    public string? SourceCode { get; init; }

    public required int Year { get; init; }

    public required decimal AmountInDong { get; init; }

    public required DateOnly On { get; init; }

    public required string Reference { get; init; }
}

/// <summary>samples/son-la/assigned-2024.json.</summary>
internal sealed record AssignedFile
{
    public required IReadOnlyList<SampleAssigned> Entries { get; init; }
}

/// <summary>Capital that the Prime Minister assigns to the province.</summary>
internal sealed record SampleAssigned
{
    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    public string? Programme { get; init; }

    public required decimal AmountInDong { get; init; }

    public required DateOnly EffectiveOn { get; init; }
}

/// <summary>What bears on moving capital, read and as it lies on disk, to be uploaded unchanged.</summary>
internal sealed record SampleCapacities(
    IReadOnlyList<SampleCapacity> Entries, IReadOnlyList<SampleAssigned> Assigned, byte[] CapacityBytes, byte[] AssignedBytes, byte[] SituationBytes)
{
    /// <summary>Null where the folder has none.</summary>
    public static SampleCapacities? Find(string folder, int planYear)
    {
        var capacity = Path.Combine(folder, $"capacity-{planYear}.json");
        var assigned = Path.Combine(folder, $"assigned-{planYear}.json");
        return File.Exists(capacity)
            ? new SampleCapacities(
                SampleFile.Read<CapacityFile>(capacity).Entries,
                SampleFile.Read<AssignedFile>(assigned).Entries,
                File.ReadAllBytes(capacity),
                File.ReadAllBytes(assigned),
                File.ReadAllBytes(Path.Combine(folder, $"situation-{planYear}.json")))
            : null;
    }
}
