namespace SonLa.Documents.Blocks;

/// <summary>A straight line drawn on a page, lying or standing: where it is, and from where to where it runs.</summary>
internal sealed record Rule(bool Lies, double At, double From, double To)
{
    /// <summary>Lines this near are one line: borders are drawn double, or cell by cell.</summary>
    public const double Near = 3;

    private const double Shortest = 6;

    public double Length => To - From;

    public bool Crosses(Rule other) =>
        Lies != other.Lies && other.At >= From - Near && other.At <= To + Near && At >= other.From - Near && At <= other.To + Near;

    /// <summary>Lines that were drawn piece by piece, whole.</summary>
    public static List<Rule> Joined(IEnumerable<Rule> pieces)
    {
        var whole = new List<Rule>();
        foreach (var direction in pieces.GroupBy(piece => piece.Lies))
        {
            var bundle = new List<Rule>();
            foreach (var piece in direction.OrderBy(piece => piece.At))
            {
                if (bundle.Count > 0 && (piece.At - bundle[^1].At > 1 || piece.At - bundle[0].At > Near))
                {
                    whole.AddRange(EndToEnd(bundle));
                    bundle.Clear();
                }

                bundle.Add(piece);
            }

            whole.AddRange(EndToEnd(bundle));
        }

        whole.RemoveAll(rule => rule.Length < Shortest);
        return whole;
    }

    private static List<Rule> EndToEnd(List<Rule> bundle)
    {
        var whole = new List<Rule>();
        foreach (var piece in bundle.OrderBy(piece => piece.From))
        {
            if (whole.Count > 0 && piece.From - whole[^1].To <= Near)
            {
                whole[^1] = whole[^1] with { To = Math.Max(whole[^1].To, piece.To) };
            }
            else
            {
                whole.Add(piece);
            }
        }

        return whole;
    }
}
