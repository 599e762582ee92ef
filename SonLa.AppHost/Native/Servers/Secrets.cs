using System.Security.Cryptography;

namespace SonLa.NativeHost;

/// <summary>Generated passwords, one file each, readable by their owner only.</summary>
internal static class Secrets
{
    // Letters and digits that cannot be mistaken for one another, as Aspire's generator has them.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ0123456789";
    private const int Length = 22;

    internal static string Keep(string folder, string name, Func<string> generate)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Write(path, generate());
        }

        return File.ReadAllText(path).Trim();
    }

    internal static string Generate() => Generate(Length);

    internal static string Generate(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    internal static void Write(string path, string content)
    {
        var create = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var file = new StreamWriter(path, create);
        file.Write(content);
    }
}
