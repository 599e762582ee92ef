using System.Text.RegularExpressions;

namespace SonLa.NativeHost;

/// <summary>One stream of lines from all processes, each prefixed by the name of its resource.</summary>
internal sealed partial class LogWriter(TextWriter output, bool coloured)
{
    private const int NameWidth = 22;
    private static readonly int[] Colours = [36, 32, 33, 35, 34, 96, 92, 93, 95, 94];

    internal Action<string> For(string name)
    {
        var prefix = coloured
            ? $"\e[{Colours[Math.Abs(name.Sum(letter => letter)) % Colours.Length]}m{name.PadRight(NameWidth)}|\e[0m "
            : $"{name.PadRight(NameWidth)}| ";
        return line => output.WriteLine(prefix + (coloured ? line : ColourCode().Replace(line, "")));
    }

    internal void Say(string line) => output.WriteLine(line);

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex ColourCode();
}
