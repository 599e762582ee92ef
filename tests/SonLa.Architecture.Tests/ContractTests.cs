using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>What crosses the borders changes only by a visible line in Contracts.approved.txt.</summary>
public sealed class ContractTests
{
    private static readonly Type[] Allowed =
        [typeof(Guid), typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset)];

    [Fact]
    public void Contracts_equal_the_approved_file() =>
        Approved.Equal("Contracts.approved.txt", Describe(), "a published event gained nothing but nullable members");

    [Fact]
    public void Every_property_is_of_a_type_that_travels_well()
    {
        var properties = ContractTypes.All.SelectMany(type => type.GetProperties()).ToList();

        Assert.NotEmpty(properties);
        Assert.All(properties, property => Assert.True(
            Allowed.Concat(ContractTypes.All).Contains(ContractTypes.Bare(property.PropertyType)),
            $"{property.DeclaringType}.{property.Name} is a {property.PropertyType}."));
    }

    [Fact]
    public void Every_contract_is_a_sealed_record_whose_members_are_required_or_nullable()
    {
        Assert.NotEmpty(ContractTypes.All);
        Assert.All(ContractTypes.All, type =>
        {
            Assert.True(type is { IsSealed: true, IsPublic: true } && type.GetMethod("<Clone>$") is not null, $"{type} is not a public sealed record.");
            Assert.All(type.GetProperties(), property => Assert.True(IsRequired(property) != IsNullable(property), $"{type}.{property.Name} must be either required or nullable."));
        });
    }

    [Fact]
    public void Every_event_carries_the_version_of_its_aggregate()
    {
        Assert.NotEmpty(ContractTypes.Events);
        Assert.All(ContractTypes.Events, type => Assert.True(type.GetProperty("Version")?.PropertyType == typeof(int), $"{type} carries no version."));
    }

    private static string Describe()
    {
        var text = new StringBuilder();
        foreach (var type in ContractTypes.All)
        {
            text.Append(type.FullName).Append('\n');
            foreach (var property in type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                text.Append("  ").Append(property.Name).Append(": ").Append(NameOf(property.PropertyType)).Append(IsNullable(property) ? "?" : "").Append('\n');
            }
        }

        return text.ToString();
    }

    private static string NameOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? $"list of {type.GetGenericArguments()[0] switch { var element when Nullable.GetUnderlyingType(element) is { } bare => bare.Name + "?", var element => element.Name }}"
            : ContractTypes.Bare(type).Name;

    private static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    private static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
