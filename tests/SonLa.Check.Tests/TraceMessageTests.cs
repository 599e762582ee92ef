using System.Text;
using SonLa.Check.Telemetry;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class TraceMessageTests
{
    [Fact]
    public void A_span_is_read_with_its_service_parent_and_attributes()
    {
        byte[] resource = [.. Field(1, [.. Field(1, "service.name"u8), .. Field(2, Field(1, "reporting"u8))])];
        byte[] span =
        [
            .. Field(1, [0xAA, 0xBB]), .. Field(2, [0x01]), .. Field(4, [0x02]), .. Field(5, Encoding.UTF8.GetBytes("gửi báo cáo")),
            0x30, 0x02,
            0x39, 5, 0, 0, 0, 0, 0, 0, 0, 0x41, 9, 0, 0, 0, 0, 0, 0, 0,
            .. Field(9, [.. Field(1, "url.path"u8), .. Field(2, Field(1, "/reports"u8))]),
            .. Field(13, Field(1, [0xCC])),
        ];
        byte[] request = [.. Field(1, [.. Field(1, resource), .. Field(2, Field(2, span))])];

        var read = Assert.Single(TraceMessage.Read(request));

        Assert.Equal(("aabb", "01", "02"), (read.TraceId, read.SpanId, read.ParentId));
        Assert.Equal(("reporting", "gửi báo cáo"), (read.Service, read.Name));
        Assert.Equal((5ul, 9ul), (read.StartedAt, read.EndedAt));
        Assert.Equal("/reports", read.Attributes["url.path"]);
        Assert.Equal(["cc"], read.LinkedTraceIds);
    }

    [Fact]
    public void A_message_that_ends_too_early_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => TraceMessage.Read([0x0A, 0x05, 0x00]));
    }

    private static byte[] Field(int number, ReadOnlySpan<byte> content) => [(byte)((number << 3) | 2), (byte)content.Length, .. content];
}
