using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>What is stored changes by verbs, never from outside.</summary>
public sealed class AggregateTests
{
    [Fact]
    public void Nothing_that_is_stored_can_be_set_from_outside()
    {
        var properties = Stored().SelectMany(type => type.GetProperties()).Where(property => property.DeclaringType?.Namespace?.StartsWith("SonLa.", StringComparison.Ordinal) is true).ToList();

        Assert.NotEmpty(properties);
        Assert.All(properties, property => Assert.True(
            property.SetMethod is not { IsPublic: true } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
            $"{property.DeclaringType}.{property.Name} has a public setter."));
    }

    [Fact]
    public void What_is_stored_stays_inside_its_service()
    {
        Assert.NotEmpty(Stored());
        Assert.All(Stored(), type => Assert.False(type.IsPublic, $"{type} is public."));
    }

    private static List<Type> Stored() =>
    [
        .. BuiltService.All.SelectMany(service =>
        {
            using var scope = service.Provider.CreateScope();
            return scope.ServiceProvider.GetRequiredService<DbContext>().Model.GetEntityTypes()
                .Select(entity => entity.ClrType)
                .Where(type => type.Assembly == service.Assembly)
                .ToList();
        }),
    ];
}
