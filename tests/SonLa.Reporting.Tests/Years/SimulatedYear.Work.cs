using System.Net;
using SonLa.ServiceDefaults.Time;
using Xunit;

namespace SonLa.Reporting.Tests.Years;

/// <summary>What people do in the year.</summary>
internal sealed partial class SimulatedYear
{
    private async Task GiveInput(string coordinator, string period, string measureCode)
    {
        using var given = await service.Head(coordinator).PostOnce($"/periods/{period}/inputs/{measureCode}", new { text = "Đã cung cấp số liệu của huyện.", value = 1.5m });

        // A calendar without inputs asks nobody for any.
        if (given.StatusCode != HttpStatusCode.NotFound)
        {
            Assert.Equal(HttpStatusCode.Created, given.StatusCode);
            lock (_lot)
            {
                Inputs++;
            }
        }
    }

    private string WriterFor(string organisationCode, DateTimeOffset at) => year.WriterFor(organisationCode, VietnamTime.DayOf(at));

    private async Task HandIn(Handing handing, DateTimeOffset at)
    {
        var writer = WriterFor(handing.Organisation, at);
        var draft = await Good(await service.Draft(writer, [.. handing.Owed.Select(one => one.ObligationId)]));
        handing.ReportId = (await draft.Json()).GetProperty("reportId").GetGuid();
        var before = draft;
        if (handing.Fate == Fate.RefusedFirst)
        {
            before = await Good(await service.Write(writer, draft, new { figures = Array.Empty<object>() }));
            using var refused = await service.HandIn(writer, before);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        var written = await Good(await service.Write(writer, before, Content(handing, 0)));
        (await Good(await service.HandIn(writer, written))).Dispose();
    }

    private async Task Return(Handing handing) => await Ask(
        service.Planning(),
        $"/reports/{handing.ReportId}/return",
        handing.Fate == Fate.ReturnedForAMeasure ? new { reason = "Số liệu chưa khớp.", measureCode = (string?)MeasureOf(handing) } : new { reason = "Thiếu đánh giá.", measureCode = (string?)null });

    private async Task Mend(Handing handing, DateTimeOffset at)
    {
        var writer = WriterFor(handing.Organisation, at);
        using var found = await service.Head(writer).GetAsync($"/reports/{handing.ReportId}");
        var written = await Good(await service.Write(writer, found, Content(handing, 0.5m)));
        (await Good(await service.HandIn(writer, written))).Dispose();
    }

    private async Task Accept(Handing handing)
    {
        using var accepted = await service.Planning().PostAsync($"/reports/{handing.ReportId}/acceptance", null);
        await Good(accepted);
    }

    private async Task Correct(Handing handing, DateTimeOffset at)
    {
        var (code, month) = (MeasureOf(handing)!, handing.EndMonth ?? 0);
        var value = Figures[(code, month, handing.Organisation)] + 0.25m;
        (await Good(await service.Correct(WriterFor(handing.Organisation, at), handing.ReportId, new { measureCode = code, toCutOff = new { value = value - 1 }, estimate = new { value }, reason = "Đính chính theo số liệu rà soát." }))).Dispose();
        Figures[(code, month, handing.Organisation)] = value;
    }

    private async Task Excuse(Handing handing)
    {
        // Nobody excuses their own: the planning department's reports are the office's to excuse.
        var decider = handing.Organisation == AYear.Planning ? service.Client("ubnd-office", "vp-ubnd") : service.Planning();
        foreach (var one in handing.Owed)
        {
            await Ask(decider, $"/obligations/{one.ObligationId}/excuse", new { reason = "Khắc phục hậu quả mưa lũ.", documentNumber = "01/VB-MAU" });
        }
    }

    private async Task Close(string period)
    {
        using var closed = await service.Planning().PostAsync($"/periods/{period}/close", null);
        Assert.Equal(HttpStatusCode.Created, closed.StatusCode);
        Closed.Add(period);
    }

    private object Content(Handing handing, decimal more)
    {
        var figures = handing.EndMonth is not { } month ? [] : year.EnteredBy(handing.Organisation, month)
            .Select(measure => (measure, value: AYear.ValueOf(measure, month) + (measure.Code == MeasureOf(handing) ? more : 0)))
            .ToList();
        foreach (var (measure, value) in figures)
        {
            Figures[(measure.Code, handing.EndMonth ?? 0, handing.Organisation)] = value;
        }

        return new
        {
            assessment = $"Tình hình thực hiện nhiệm vụ của {handing.Organisation}.",
            proposals = "Tiếp tục thực hiện các giải pháp đã đề ra.",
            figures = figures.Select(one => new { measureCode = one.measure.Code, toCutOff = new { value = one.value - 1 }, estimate = new { value = one.value } }).ToArray(),
        };
    }

    // The measure that is returned, corrected or reopened: an own one, as two evaluators must not drift apart.
    private string? MeasureOf(Handing handing) => year.EnteredBy(handing.Organisation, handing.EndMonth ?? 1).FirstOrDefault(measure => !measure.Collective)?.Code;

    private static async Task Ask(HttpClient client, string path, object body)
    {
        using var answer = await client.PostOnce(path, body);
        await Good(answer);
    }

    private static async Task<HttpResponseMessage> Good(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }
}
