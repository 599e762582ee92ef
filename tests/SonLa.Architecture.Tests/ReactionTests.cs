using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Messaging;
using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>No reaction is forgotten, no event is published to nobody.</summary>
public sealed class ReactionTests
{
    [Fact]
    public void Every_reaction_is_registered_by_its_service()
    {
        var reactions = BuiltService.WithFronts.SelectMany(service => service.Reactions, (service, reaction) => (service, reaction)).ToList();

        Assert.NotEmpty(reactions);
        Assert.All(reactions, found => Assert.True(
            found.service.Registrations.Any(registered => registered.ServiceType == found.reaction),
            $"{found.reaction} is not registered in {found.service}'s Program.cs."));
    }

    [Fact]
    public void Every_reaction_is_named_verb_noun_On_event()
    {
        var reactions = BuiltService.All.SelectMany(service => service.Reactions).ToList();

        Assert.NotEmpty(reactions);
        Assert.All(reactions, reaction => Assert.All(
            BuiltService.EventsOf(reaction),
            heard => Assert.EndsWith($"On{heard.Name}", reaction.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_event_is_declared_unheard_where_nobody_listens_and_nowhere_else()
    {
        var heard = BuiltService.All.SelectMany(service => service.Reactions).SelectMany(BuiltService.EventsOf).ToHashSet();
        var publishers = BuiltService.All
            .Select(service => (Types: service.Provider.GetRequiredService<MessageTypes>(), Folder: service.Name.Replace("SonLa.", "SonLa.Contracts.", StringComparison.Ordinal)))
            .ToList();
        var events = ContractTypes.Events.Select(type => (type, publisher: publishers.Single(publisher => publisher.Folder == type.Namespace))).ToList();

        Assert.NotEmpty(events);
        Assert.All(events, found => Assert.True(
            found.publisher.Types.IsUnheard(found.type) != heard.Contains(found.type),
            heard.Contains(found.type) ? $"{found.type} is declared unheard, but somebody listens." : $"Nobody listens to {found.type}, and it is not declared unheard."));
    }
}
