using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>A slice is a static class that maps itself; what it takes and gives is public, or the framework would look away without a word.</summary>
public sealed class SliceTests
{
    private static readonly IReadOnlyList<Type> Slices =
    [
        .. BuiltService.All.SelectMany(service => service.Assembly.GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: true }
                && type.GetMethod("Map", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public) is { } map
                && map.GetParameters() is [{ ParameterType: var mapped }, ..] && mapped == typeof(IEndpointRouteBuilder)),
    ];

    [Fact]
    public void Every_request_and_response_of_a_slice_is_public()
    {
        var exchanged = Slices.SelectMany(slice => slice.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic))
            .Where(nested => nested.Name is "Request" or "Response")
            .ToList();

        Assert.NotEmpty(exchanged);
        Assert.All(exchanged, nested => Assert.True(nested.IsNestedPublic, $"{nested} is not public."));
    }

    [Fact]
    public void Every_slice_is_mapped_under_its_own_name()
    {
        var mapped = BuiltService.All.SelectMany(service => service.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
            .ToHashSet();

        Assert.NotEmpty(Slices);
        Assert.All(Slices, slice => Assert.True(mapped.Contains(slice.Name), $"{slice} is not mapped, or not under its name."));
    }

    [Fact]
    public void Every_endpoint_says_in_a_sentence_what_it_is_for()
    {
        var endpoints = BuiltService.All
            .SelectMany(service => service.Endpoints, (service, endpoint) => (service, endpoint))
            .Where(found => Slices.Any(slice => slice.Name == found.endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName))
            .ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, found => Assert.False(
            string.IsNullOrEmpty(found.endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>()?.Summary),
            $"{found.service}: {found.endpoint.DisplayName} has no summary."));
    }
}
