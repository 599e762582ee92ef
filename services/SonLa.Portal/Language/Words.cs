using System.Globalization;

namespace SonLa.Portal.Language;

/// <summary>Text in the reader's language; both versions stand side by side where they are used, so neither can be forgotten.</summary>
internal static class Words
{
    internal static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    internal static string Say(string vi, string en) => IsEnglish ? en : vi;
}
