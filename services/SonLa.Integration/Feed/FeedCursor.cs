using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SonLa.Integration.Persistence;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Integration.Feed;

/// <summary>How far a partner has read: the last event's number and id, so that a cursor of another log, or of one that was restored, is noticed instead of skipping events.</summary>
internal readonly record struct FeedCursor(long Sequence, Guid EventId)
{
    private const string Form = "1";

    /// <summary>Before the first event.</summary>
    public static readonly FeedCursor Start = new(0, Guid.Empty);

    /// <exception cref="InvalidInputException">The text is no cursor.</exception>
    public static FeedCursor Read(string? after)
    {
        if (after is null)
        {
            return Start;
        }

        return Decoded(after).Split(':') is [Form, var number, var id]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && Guid.TryParseExact(id, "N", out var eventId)
            ? new(sequence, eventId)
            : throw new InvalidInputException("after", new(
                "Con trỏ không hợp lệ; hãy dùng giá trị Feed-Next của lần đọc trước hoặc bỏ tham số này để đọc từ đầu.",
                "Not a cursor; use Feed-Next of the answer before, or leave the parameter out to read from the beginning."));
    }

    /// <summary>Insists that the event at the cursor is the one that the partner read.</summary>
    /// <exception cref="RuleViolationException">The log holds another event there, or none.</exception>
    public async Task InsistOnThisLog(IntegrationDbContext db, CancellationToken cancellationToken)
    {
        var (sequence, eventId) = (Sequence, EventId);
        if (this != Start && !await db.Events.AnyAsync(happened => happened.Sequence == sequence && happened.EventId == eventId, cancellationToken))
        {
            throw new RuleViolationException("feed.cursor-unknown", new(
                "Con trỏ này không thuộc nhật ký hiện tại (nhật ký đã được khôi phục hoặc là của hệ thống khác); hãy đọc lại từ đầu và bỏ qua các sự kiện có source và id đã nhận.",
                "This cursor is not of this log (it was restored, or is another installation's); read from the beginning and pass over events whose source and id you have."));
        }
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Form}:{Sequence}:{EventId:N}")));

    private static string Decoded(string after) => Base64Url.IsValid(after) ? Encoding.Latin1.GetString(Base64Url.DecodeFromChars(after)) : "";
}
