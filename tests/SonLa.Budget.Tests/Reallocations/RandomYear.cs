using SonLa.Budget.Capacity;

namespace SonLa.Budget.Tests.Reallocations;

/// <summary>Projects of a year as chance makes them: the same seed, the same year.</summary>
internal sealed class RandomYear
{
    private static readonly string?[] Programmes = [null, null, "Giảm nghèo bền vững", "Nông thôn mới"];

    internal RandomYear(int seed, int projects, int sources, int largest = 20)
    {
        var chance = new Random(seed);
        Positions =
        [
            .. Enumerable.Range(0, projects).Select(number => new ProjectPosition(
                new Guid(number + 1, 0, 0, new byte[8]),
                $"DA-{number:0000}",
                $"Dự án {number}",
                "so-gtvt",
                Programmes[chance.Next(Programmes.Length)],
                2022 + chance.Next(3),
                chance.Next(3) == 0 ? null : chance.Next(3 * largest * sources / 2),
                [
                    .. Enumerable.Range(0, sources).Where(_ => chance.Next(4) > 0).Select(source =>
                    {
                        var capital = chance.Next(largest);
                        var disbursed = chance.Next(capital + 1);
                        return new SourcePosition(
                            $"nguon-{source:00}",
                            capital,
                            disbursed,
                            chance.Next(capital - disbursed + 1),
                            chance.Next(2) * chance.Next(2 * largest),
                            chance.Next(2) * chance.Next(largest),
                            chance.Next(3) == 0 ? null : chance.Next(largest) - 3);
                    }),
                ])),
        ];
        Listed = Positions.Where(_ => chance.Next(2) == 0).Select(position => position.ProjectId).ToHashSet();
    }

    internal IReadOnlyList<ProjectPosition> Positions { get; }

    internal IReadOnlySet<Guid> Listed { get; }
}
