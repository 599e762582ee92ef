using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Tasks;

/// <summary>That a part of a task was handed on to a named person of an organisation (cá thể hóa trách nhiệm, decision of 2024, II.4.5); it ends when it is taken back and stays on record.</summary>
internal sealed class TaskHandover
{
    public Guid HandoverId { get; init; } = Guid.CreateVersion7();

    public required Guid TaskId { get; init; }

    public required string OrganisationCode { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>As the person was called then.</summary>
    public required string PersonName { get; init; }

    /// <summary>What the person is to do of it.</summary>
    public required string Part { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset HandedOnAt { get; init; }

    /// <summary>First day on which the person is responsible, in Vietnam.</summary>
    public required DateOnly HandedOn { get; init; }

    public required Guid HandedOnBy { get; init; }

    public required string HandedOnByName { get; init; }

    /// <summary>Whose part it was before.</summary>
    public Guid? InsteadOf { get; init; }

    /// <summary>Business instant; null while the person has it.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>First day on which the person no longer is.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    public Guid? TakenBackBy { get; private set; }

    public string? TakenBackReason { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Whether the person was responsible on a day: from the day it was handed on to the day before it was taken back.</summary>
    public bool HeldOn(DateOnly day) => HandedOn <= day && (TakenBackOn is not { } end || day < end);

    /// <exception cref="RuleViolationException">It is taken back already.</exception>
    public void TakeBack(string reason, Guid by, DateOnly on, DateTimeOffset now)
    {
        if (TakenBackAt is not null)
        {
            throw new RuleViolationException("handover.taken-back", new(
                "Phần việc này đã được thu lại; hãy giao lại cho người khác nếu cần.",
                "This part is already taken back; hand it on again where it is needed."));
        }

        TakenBackAt = now;
        TakenBackOn = on;
        TakenBackBy = by;
        TakenBackReason = reason;
        Version++;
    }
}
