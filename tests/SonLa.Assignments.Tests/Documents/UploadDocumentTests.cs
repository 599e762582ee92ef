using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

public sealed class UploadDocumentTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task A_document_is_kept_byte_for_byte_with_its_hash_and_what_was_read_in_it()
    {
        var bytes = Samples.Document(DocumentDesk.Responsibilities);

        var answer = await service.Office.Upload(DocumentDesk.Responsibilities);

        var uploaded = await AssignmentsService.Read(answer);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), uploaded.Text("sha256"));
        Assert.Equal("2668/QĐ-UBND", uploaded.Text("reference"));
        Assert.Equal(30, uploaded.GetProperty("found").Number("indicators"));
        var file = await service.Chairman.GetAsync($"/documents/{uploaded.GetProperty("documentId")}/file");
        Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        var shown = await AssignmentsService.Get(service.Office, answer.Headers.Location!.OriginalString);
        Assert.Equal(30, shown.GetProperty("reading").GetProperty("indicators").GetArrayLength());
        Assert.NotEmpty(shown.GetProperty("reading").GetProperty("indicators")[0].GetProperty("evidence").GetProperty("name").Text("quote")!);
        var audited = await service.Database().Scalar<string>($"select after::text from audit_records where subject_type = 'DocumentFile' and subject_id = '{uploaded.GetProperty("documentId")}'");
        Assert.Contains(uploaded.Text("sha256")!, audited, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_the_document_that_is_there_already()
    {
        var first = await AssignmentsService.Read(await service.Office.Send(Samples.Document("thu-cam-on/plain.txt"), "thu.txt"));

        var again = await service.Office.Send(Samples.Document("thu-cam-on/plain.txt"), "ban-sao.txt");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var known = await AssignmentsService.Read(again);
        Assert.Equal((first.GetProperty("documentId").GetGuid(), "thu.txt"), (known.GetProperty("documentId").GetGuid(), known.Text("fileName")));
        Assert.Equal(1L, await Count("documents where file_name = 'thu.txt'"));
    }

    [Fact]
    public async Task Many_who_send_the_same_bytes_at_once_make_one_document()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => service.Office.Send(Samples.Document("bang-gia/tabs.txt"), "gia.txt")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Created], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1L, await Count("documents where file_name = 'gia.txt'"));
    }

    [Fact]
    public async Task A_form_with_one_file_is_taken_like_a_bare_body()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Samples.Document("giay-moi/plain.txt")), "file", "giấy mời.txt" } };

        var answer = await service.Office.PostAsync("/documents", form);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var uploaded = await AssignmentsService.Read(answer);
        Assert.Equal("giấy mời.txt", uploaded.Text("fileName"));
        Assert.Equal(0, uploaded.GetProperty("found").Number("indicators") + uploaded.GetProperty("found").Number("tasks"));
    }

    [Theory]
    [InlineData("vi", "hãy", "Tệp trống")]
    [InlineData("en", "choose", "The file is empty")]
    public async Task An_empty_file_is_a_problem_with_field_and_remedy_in_the_callers_language(string language, string remedy, string sentence)
    {
        var client = service.Office;
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var answer = await client.Send([], "trong.docx");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var said = (await AssignmentsService.Read(answer)).GetProperty("errors").GetProperty("file")[0].GetString()!;
        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
        Assert.Contains(remedy, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_a_name_a_form_without_file_and_one_with_two_are_problems()
    {
        using var none = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        using var two = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.txt" }, { new ByteArrayContent([2]), "file", "b.txt" } };
        var broken = new ByteArrayContent("--x\r\nnot a part"u8.ToArray());
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        var answers = new[]
        {
            await service.Office.PostAsync("/documents", new ByteArrayContent([1, 2, 3])),
            await service.Office.PostAsync("/documents", none),
            await service.Office.PostAsync("/documents", two),
            await service.Office.PostAsync("/documents", broken),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.All(answers, answer => Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task What_cannot_be_read_as_a_document_is_refused_in_one_sentence()
    {
        var truncated = Samples.Document(DocumentDesk.Responsibilities)[..900];

        var answer = await service.Office.Send(truncated, "cut.docx");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await AssignmentsService.Read(answer);
        Assert.StartsWith("document.", problem.Text("rule"), StringComparison.Ordinal);
        Assert.NotEmpty(problem.Text("detail")!);
        Assert.Equal(0L, await Count("documents where file_name = 'cut.docx'"));
    }

    [Fact]
    public async Task More_than_twenty_megabytes_are_refused_as_too_large()
    {
        var answer = await service.Office.Send(Encoding.UTF8.GetBytes(new string('a', 21 * 1024 * 1024)), "lon.txt");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Whatever_is_sent_is_taken_or_refused_and_never_an_error_of_the_service()
    {
        var docx = Samples.Document(DocumentDesk.Targets);
        var random = new Random(20240103);
        var answers = new List<(string What, HttpResponseMessage Answer)>();
        foreach (var length in new[] { 1, 4, 60, 900, 4000, docx.Length / 2, docx.Length - 1 })
        {
            answers.Add(($"cut after {length}", await service.Office.Send(docx[..length], "short.docx")));
        }

        for (var time = 0; time < 12; time++)
        {
            var spoiled = docx.ToArray();
            for (var spot = 0; spot < 40; spot++)
            {
                spoiled[random.Next(spoiled.Length)] = (byte)random.Next(256);
            }

            answers.Add(($"spoiled {time}", await service.Office.Send(spoiled, "spoiled.docx")));
        }

        foreach (var type in new[] { "application/json", "text/plain; charset=nonsense", "image/png", "multipart/form-data", "multipart/form-data; boundary=", "application/x-www-form-urlencoded" })
        {
            var body = new ByteArrayContent(docx);
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            answers.Add((type, await service.Office.PostAsync("/documents?fileName=a.docx", body)));
        }

        foreach (var name in new[] { "", " ", "../../etc/passwd", "C:\\a\\b.docx", "a\0b.docx", "\ud800.docx", new string('n', 5000), "a\r\nX: y.docx", "con.docx;x=y", "/", ".." })
        {
            answers.Add(($"name {name.Length}", await service.Office.Send(docx[..3000], name)));
        }

        Assert.All(answers, sent => Assert.True((int)sent.Answer.StatusCode is >= 200 and < 300 or >= 400 and < 500, $"{sent.What}: {(int)sent.Answer.StatusCode}"));
        Assert.All(answers.Where(sent => !sent.Answer.IsSuccessStatusCode), sent => Assert.Equal("application/problem+json", sent.Answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Twenty_million_empty_lines_are_refused_at_once()
    {
        var lines = new byte[20 * 1024 * 1024];
        Array.Fill(lines, (byte)'\n');

        var answer = await service.Office.Send(lines, "dong-trong.txt");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "document.too-much-text"), (answer.StatusCode, (await AssignmentsService.Read(answer)).Text("rule")));
    }

    [Fact]
    public async Task A_path_in_front_of_a_name_is_no_part_of_it()
    {
        var answer = await service.Office.Send(Encoding.UTF8.GetBytes("QUYẾT ĐỊNH về một việc nhỏ"), "../../etc/quyet-dinh.txt");

        Assert.Equal("quyet-dinh.txt", (await AssignmentsService.Read(answer)).Text("fileName"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Twenty_megabytes_are_looked_at_and_one_byte_more_is_too_large(bool asForm)
    {
        var largest = new byte[20 * 1024 * 1024];
        "PK\u0003\u0004"u8.CopyTo(largest);

        var fits = await Send(largest);
        var over = await Send([.. largest, (byte)'a']);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fits.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over.StatusCode);

        async Task<HttpResponseMessage> Send(byte[] content)
        {
            if (!asForm)
            {
                return await service.Office.Send(content, "lon.txt");
            }

            using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "lon.txt" } };
            return await service.Office.PostAsync("/documents", form);
        }
    }

    private Task<long> Count(string what) => service.Database().Scalar<long>($"select count(*) from {what}");
}
