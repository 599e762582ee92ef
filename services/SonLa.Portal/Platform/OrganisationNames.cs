using SonLa.ServiceDefaults.Time;

namespace SonLa.Portal.Platform;

/// <summary>Names of organisations by code, as Identity has them; a code stands for itself while the name cannot be had.</summary>
internal sealed class OrganisationNames(PlatformClient platform, TimeProvider time)
{
    private const int MostPages = 50;
    private Dictionary<string, Organisation> _known = [];
    private DateOnly _today = DateOnly.MinValue;

    internal sealed record Organisation(string Code, string Name, DateOnly? ValidTo = null, string? SuccessorCode = null);

    internal async Task Read()
    {
        var known = new List<Organisation>();
        string? cursor = null;
        for (var page = 0; page == 0 || (cursor is not null && page < MostPages); page++)
        {
            var answer = await platform.Get<Page<Organisation>>("identity", $"/organisations?limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            known.AddRange(answer.Value?.Items ?? []);
            cursor = answer.Value?.Next;
        }

        _known = known.DistinctBy(organisation => organisation.Code).ToDictionary(organisation => organisation.Code);
        if (known.Exists(organisation => organisation.SuccessorCode is not null))
        {
            var now = (await platform.Get<Clock>("identity", "/clock")).Value?.Now ?? time.GetUtcNow();
            _today = VietnamTime.DayOf(now);
        }
    }

    internal string Of(string code) => _known.TryGetValue(code, out var organisation) ? organisation.Name : code;

    /// <summary>The name by which something goes for ever, and beside it, where it is another, who that is today.</summary>
    internal string WithToday(string code, string name) =>
        Of(Today(code)) is var today && !string.Equals(today, name, StringComparison.OrdinalIgnoreCase) && today != code
            ? $"{name} {Say($"(nay là {today})", $"(now {today})")}"
            : name;

    // Through as many acts as there were; a ring is none of Identity's.
    private string Today(string code)
    {
        var seen = new HashSet<string>();
        while (seen.Add(code) && _known.TryGetValue(code, out var organisation) && organisation is { SuccessorCode: { } successor, ValidTo: { } last } && last < _today)
        {
            code = successor;
        }

        return code;
    }
}
