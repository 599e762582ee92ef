using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using SonLa.MailCatcher;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Http;
using SonLa.Testing;

namespace SonLa.Notifications.Tests;

/// <summary>Notifications on servers of its own.</summary>
public sealed class NotificationsService() : ServiceUnderTest<Program>("notifications", "notificationsdb")
{
    private readonly Dictionary<string, string> _settings = [];
    private readonly SettledMessages _settled = new();
    private ConnectHandle? _observing;

    /// <summary>The mail server of the test.</summary>
    internal SmtpCatcher Mail { get; } = SmtpCatcher.Start(0);

    /// <summary>A further replica on the same database and virtual host.</summary>
    internal async Task<Replica> StartReplica()
    {
        var replica = new Replica(_settings);

        // In a flow of its own: the bus leaves its log there, and the next replica would inherit one that has ended.
        await Task.Run(() => replica.Services.GetRequiredService<IBus>().ConnectReceiveObserver(_settled));
        return replica;
    }

    /// <summary>The service under test hears nothing more; its queues fill.</summary>
    internal Task StopHearing() => Services.GetRequiredService<IBusControl>().StopAsync();

    /// <summary>Publishes the event that often under one id and returns when all of them are dealt with.</summary>
    internal async Task<Guid> DeliverRepeatedly<T>(T happened, int times)
        where T : class
    {
        _observing ??= Services.GetRequiredService<IBus>().ConnectReceiveObserver(_settled);
        var messageId = Guid.CreateVersion7();
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Publish(happened, messageId)));
        await _settled.Reach(messageId, times);
        return messageId;
    }

    /// <summary>One person's inbox, newest first.</summary>
    internal async Task<IReadOnlyList<ListMessages.Response>> Inbox(Person person, string language = "vi")
    {
        using var client = Client(person);
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        var page = await client.GetFromJsonAsync<Page<ListMessages.Response>>("/messages?limit=200");
        return page!.Items;
    }

    internal HttpClient Client(Person person) => Client(person.Roles, person.OrganisationCode, person.AccountId);

    /// <summary>Lets the service hear of new people.</summary>
    internal async Task Knows(params Person[] people)
    {
        foreach (var person in people)
        {
            await Deliver(person.Changed());
        }
    }

    protected override Task Configure(IDictionary<string, string> settings)
    {
        settings["Mail:Host"] = "127.0.0.1";
        settings["Mail:Port"] = Mail.Port.ToString(CultureInfo.InvariantCulture);
        settings["Mail:Portal"] = "https://sonla.example/";

        // Who stops hearing here shall not be helped.
        settings["Messaging:WatchInterval"] = "01:00:00";
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }

        return Task.CompletedTask;
    }
}
