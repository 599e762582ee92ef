using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Tasks;

/// <summary>What an organisation writes of a task in a plan of its own.</summary>
public sealed record OwnTaskText
{
    private const int LongestText = 10_000;
    private const int LongestUnit = 200;

    /// <summary>Label in the organisation's own plan.</summary>
    public required string Section { get; init; }

    public required string Text { get; init; }

    /// <summary>What is to come out of it.</summary>
    public string? Product { get; init; }

    /// <summary>Office within the organisation that carries it out (phòng, trung tâm, xã), in words.</summary>
    public string? Unit { get; init; }

    /// <summary>The organisation's own document; the province's where it has none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>In the plan year, and not after the last day of the province's task.</summary>
    public DateOnly? DueOn { get; init; }

    internal void Check(int year, DateOnly? parentsLastDay) => new InputCheck()
        .RequireText(Section, "section", 100)
        .RequireText(Text, "text", LongestText)
        .LimitText(Product, "product", LongestText)
        .LimitText(Unit, "unit", LongestUnit)
        .LimitText(DocumentNumber, "documentNumber", 100)
        .Require(DueOn is not { } due || due.Year == year, "dueOn", $"Hạn phải thuộc năm {year}.", $"The day must lie in {year}.")
        .Require(DueOn is not { } late || parentsLastDay is not { } last || late <= last, "dueOn", "Hạn không được sau hạn của nhiệm vụ tỉnh giao.", "The day must not be after that of the province's task.")
        .ThrowIfAny();

    internal TaskContent Within(TaskContent before) => before with
    {
        Section = Section,
        Text = Text,
        Product = Product,
        Unit = Unit,
        DocumentNumber = DocumentNumber ?? before.DocumentNumber,
        DueOn = DueOn,
    };
}
