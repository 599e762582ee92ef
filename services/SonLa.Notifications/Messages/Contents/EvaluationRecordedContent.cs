using System.Globalization;
using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>The work of an organisation, its head, a person or an indicator's leads was judged.</summary>
internal sealed record EvaluationRecordedContent : Content
{
    public const string Name = "evaluation-recorded";

    public override string Kind => Name;

    public required string Period { get; init; }

    public required string SubjectName { get; init; }

    public required string ProgressVi { get; init; }

    public required string ProgressEn { get; init; }

    public required string QualityVi { get; init; }

    public required string QualityEn { get; init; }

    /// <summary>Null where it is not computable or the subject is not scored.</summary>
    public required decimal? Score { get; init; }

    /// <summary>Why it was judged again; null the first time.</summary>
    public required string? Reason { get; init; }

    public required string JudgedBy { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var period = Wording.Period(Period);
        return Reason is null
            ? new($"Kết quả đánh giá {period.Vi}: {SubjectName}", $"Evaluation for {period.En}: {SubjectName}")
            : new($"Đánh giá lại {period.Vi}: {SubjectName}", $"Evaluated again for {period.En}: {SubjectName}");
    }

    public override Say Body(OrganisationNames names)
    {
        var by = names.Of(JudgedBy);
        var (scoreVi, scoreEn) = Score is { } score
            ? ($" Điểm tính theo công thức của năm: {score.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"))}/100.", $" Score by the year's formula: {score.ToString("0.##", CultureInfo.InvariantCulture)} of 100.")
            : ("", "");
        return new(
            $"{by} đánh giá tiến độ: {ProgressVi}; chất lượng: {QualityVi}.{scoreVi}{(Reason is null ? "" : $" Lý do đánh giá lại: {Reason}")}",
            $"{by} judged progress: {ProgressEn}; quality: {QualityEn}.{scoreEn}{(Reason is null ? "" : $" Why it was judged again: {Reason}")}");
    }
}
