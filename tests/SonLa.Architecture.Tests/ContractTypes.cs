namespace SonLa.Architecture.Tests;

/// <summary>What is in the contracts: events, and the parts they are made of.</summary>
internal static class ContractTypes
{
    internal static readonly IReadOnlyList<Type> All =
        [.. typeof(Contracts.Identity.AccountChanged).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("SonLa.Contracts", StringComparison.Ordinal) is true && !type.IsNested).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private static readonly HashSet<Type> Parts = [.. All.SelectMany(type => type.GetProperties()).Select(property => Bare(property.PropertyType)).Where(All.Contains)];

    /// <summary>A contract that is no part of another one.</summary>
    internal static readonly IReadOnlyList<Type> Events = [.. All.Where(type => !Parts.Contains(type))];

    /// <summary>The type without its list and its question mark.</summary>
    internal static Type Bare(Type type)
    {
        var element = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
        return Nullable.GetUnderlyingType(element) ?? element;
    }
}
