using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>How messages name a task: by section and document, with its first words unless not everybody may read them.</summary>
internal static class TaskWords
{
    private const int Longest = 200;

    public static Say Label(string section, string document) => new($"nhiệm vụ mục {section} của {document}", $"task {section} of {document}");

    /// <summary>The task's own words, cut where they are long; where they are kept back, that they are in the system.</summary>
    public static Say Words(string? text) => text is null
        ? new("Nội dung chỉ xem được trên hệ thống theo quyền.", "Its words can be read in the system by those who may.")
        : new(Cut(text), Cut(text));

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest].TrimEnd()}…";
}
