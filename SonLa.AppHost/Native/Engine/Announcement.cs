using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>What a person sees, and a script reads, when everything is ready.</summary>
internal sealed class Announcement(IReadOnlyList<ResourceRun> runs, RunSettings settings, DataFolder data)
{
    private const string SamplePassword = "sample-password";
    private const string SamplePartnerKey = "sample-partner-key";

    private readonly string? _password = runs.Select(run => run.Resource)
        .OfType<ParameterResource>()
        .FirstOrDefault(parameter => parameter.Name == SamplePassword)?.Value;

    private readonly string? _gateway = runs.SelectMany(run => run.Resource.Endpoints)
        .FirstOrDefault(endpoint => endpoint.IsExternal)?.Url(0);

    private readonly string? _partnerKey = runs.Any(run => run.Resource.Name == SamplePartnerKey) && File.Exists(data.SecretPath(SamplePartnerKey))
        ? data.SecretPath(SamplePartnerKey)
        : null;

    internal void Make(TimeSpan elapsed)
    {
        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Show(seconds);
        if (settings.ReadyFile is { } readyFile)
        {
            WriteForScripts(readyFile, seconds);
        }
    }

    private void Show(string seconds)
    {
        var log = settings.Log;
        log.Say("");
        log.Say($"Ready after {seconds} s.");
        log.Say("");
        foreach (var process in runs.SelectMany(run => run.Processes).Where(process => process.Url is not null))
        {
            log.Say($"  {process.Name,-16} {process.Url}");
        }

        log.Say("");
        log.Say($"  data             {data.Path}");
        log.Say($"  control socket   {data.ControlSocketPath}");
        SampleAccounts.Of(settings.AppHostDirectory).Show(log, _gateway, _password);
        ShowPartner(log);
        log.Say("");
        log.Say("Ctrl-C stops everything.");
    }

    private void ShowPartner(LogWriter log)
    {
        if (_partnerKey is null)
        {
            return;
        }

        log.Say("");
        log.Say("Sample partner, a program that reads the public feed (samples/partner/README.md):");
        log.Say("");
        log.Say($"  private key      {_partnerKey}");
        log.Say($"  try              samples/partner/read-feed.py --gateway {_gateway} --client sample-partner --key {_partnerKey}");
    }

    private void WriteForScripts(string readyFile, string seconds)
    {
        var aside = readyFile + ".new";
        Secrets.Write(aside, $"""
            SONLA_GATEWAY='{_gateway}'
            SONLA_CONTROL='{data.ControlSocketPath}'
            SONLA_SAMPLE_PASSWORD='{_password}'
            SONLA_PARTNER_KEY='{_partnerKey}'
            SONLA_START_SECONDS='{seconds}'

            """);
        File.Move(aside, readyFile, overwrite: true);
    }
}
