namespace SonLa.ServiceDefaults.Problems;

/// <summary>One sentence for a person, in both languages of the platform.</summary>
/// <param name="Vi">Vietnamese, the default.</param>
/// <param name="En">English.</param>
public sealed record Say(string Vi, string En)
{
    /// <summary>The sentence in the asked language: <c>en</c> gives English, everything else Vietnamese.</summary>
    public string In(string language) => language == "en" ? En : Vi;
}
