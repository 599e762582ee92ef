namespace SonLa.Budget.Tests.Reallocations;

/// <summary>
/// A linear programme, most of what is asked under limits of at most nought below, solved by the simplex method over a dense tableau with the rule of Bland.
/// The matrix of pools, accounts and projects is totally unimodular: every pivot is one, no step divides, and the decimals stay exact.
/// </summary>
internal sealed class LinearProgramme(int variables)
{
    private readonly List<(int[] Variables, decimal Limit)> _rows = [];

    /// <summary>The sum of some variables is at most the limit.</summary>
    internal void AtMost(IEnumerable<int> sumOf, decimal limit) => _rows.Add(([.. sumOf], limit));

    /// <summary>The greatest sum of all variables, none of them below nought.</summary>
    internal decimal Most()
    {
        var columns = variables + _rows.Count + 1;
        var tableau = _rows.Select((row, index) =>
        {
            var cells = new decimal[columns];
            Array.ForEach(row.Variables, variable => cells[variable] = 1);
            (cells[variables + index], cells[^1]) = (1, row.Limit);
            return cells;
        }).ToArray();
        var goal = new decimal[columns];
        Array.Fill(goal, -1, 0, variables);
        var basis = Enumerable.Range(variables, _rows.Count).ToArray();
        while (Array.FindIndex(goal, 0, columns - 1, reduced => reduced < 0) is >= 0 and var entering)
        {
            var leaving = Leaving(tableau, basis, entering);
            Pivot(tableau, goal, leaving, entering);
            basis[leaving] = entering;
        }

        return goal[^1];
    }

    private static int Leaving(decimal[][] tableau, int[] basis, int entering)
    {
        var (best, least) = (-1, decimal.MaxValue);
        for (var row = 0; row < tableau.Length; row++)
        {
            if (tableau[row][entering] <= 0)
            {
                continue;
            }

            var ratio = tableau[row][^1] / tableau[row][entering];
            if (ratio < least || (ratio == least && basis[row] < basis[best]))
            {
                (best, least) = (row, ratio);
            }
        }

        return best >= 0 ? best : throw new InvalidOperationException("The programme has no limit.");
    }

    private static void Pivot(decimal[][] tableau, decimal[] goal, int leaving, int entering)
    {
        var pivot = tableau[leaving][entering];
        if (pivot != 1)
        {
            throw new InvalidOperationException("The matrix is not totally unimodular, and the decimals may not be exact.");
        }

        var cells = Enumerable.Range(0, goal.Length).Where(column => tableau[leaving][column] != 0).ToArray();
        foreach (var row in tableau.Where(row => row != tableau[leaving] && row[entering] != 0).Append(goal))
        {
            var factor = row[entering];
            if (factor == 0)
            {
                continue;
            }

            foreach (var column in cells)
            {
                row[column] -= factor * tableau[leaving][column];
            }
        }
    }
}
