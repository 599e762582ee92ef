using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Settlements;

/// <summary>That a person decided, with the reason, which of several organisations' different figures holds; it holds only as long as exactly these figures stand.</summary>
internal sealed class FigureSettlement
{
    /// <summary>Figures of reports.</summary>
    public const string Reported = "reported";

    /// <summary>Official figures of authorities.</summary>
    public const string Official = "official";

    /// <summary>Why figures differ: scope, cut-off day, prices, something left out, a slip of entry.</summary>
    public static readonly IReadOnlyList<string> Causes = ["scope", "cut-off", "price", "omission", "entry"];

    public required Guid SettlementId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary><see cref="Reported"/> or <see cref="Official"/>.</summary>
    public required string About { get; init; }

    /// <summary>Whose figure holds.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>What stood side by side.</summary>
    public required IReadOnlyList<SettledFigure> Figures { get; init; }

    /// <summary>One of <see cref="Causes"/>.</summary>
    public required string Cause { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SettledAt { get; init; }

    public required Guid SettledBy { get; init; }

    public required string SettledByName { get; init; }

    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }

    /// <summary>The newest settlement of exactly these figures; null where there is none or one of them has changed since.</summary>
    public static FigureSettlement? Holding(IEnumerable<FigureSettlement> settlements, string about, IReadOnlyCollection<SettledFigure> figures) => settlements
        .Where(settlement => settlement.About == about && settlement.Figures.Count == figures.Count && figures.All(settlement.Figures.Contains))
        .MaxBy(settlement => settlement.Sequence);

    /// <summary>Refuses what nobody may decide: what agrees, what nobody said, and one's own case.</summary>
    public static void InsistOnRight(IReadOnlyList<SettledFigure> figures, string chosen, string settling)
    {
        if (figures.Count < 2)
        {
            throw new RuleViolationException("settlement.no-disagreement", new(
                "Không có số liệu khác nhau cần thống nhất ở chỉ tiêu và kỳ này.",
                "No figures differ for this measure and period; there is nothing to settle."));
        }

        new InputCheck()
            .Require(figures.Any(figure => figure.OrganisationCode == chosen), "organisationCode", "Cơ quan này không có số liệu ở đây; hãy chọn một trong các cơ quan có số liệu khác nhau.", "This organisation has no figure here; choose one of those whose figures differ.")
            .ThrowIfAny();
        if (figures.Any(figure => figure.OrganisationCode == settling))
        {
            throw new RuleViolationException("settlement.own-figure", new(
                "Cơ quan có số liệu đang khác nhau không tự quyết định số liệu nào được dùng; hãy đề nghị Văn phòng hoặc Chủ tịch UBND tỉnh.",
                "An organisation whose own figure is in question does not settle the matter; ask the office or the chairman of the UBND."));
        }
    }
}

/// <summary>One of the figures that stood side by side, in the measure's unit.</summary>
/// <param name="OrganisationCode">Who gave it.</param>
/// <param name="ToCutOff">Actual to the cut-off; null for official figures.</param>
/// <param name="Value">Estimate for the period, or the official figure.</param>
internal sealed record SettledFigure(string OrganisationCode, decimal? ToCutOff, decimal? Value);
