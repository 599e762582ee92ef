namespace SonLa.Check.Telemetry;

/// <summary>Reads the spans out of an OTLP ExportTraceServiceRequest (opentelemetry-proto, trace/v1).</summary>
internal static class TraceMessage
{
    private const string UnknownService = "unknown";

    public static IReadOnlyList<Span> Read(ReadOnlySpan<byte> request)
    {
        var spans = new List<Span>();
        var fields = new ProtoReader(request);
        while (fields.Next())
        {
            if (fields.Field == 1)
            {
                ReadResourceSpans(fields.Bytes, spans);
            }
        }

        return spans;
    }

    private static void ReadResourceSpans(ReadOnlySpan<byte> message, List<Span> spans)
    {
        var service = ServiceName(message);
        var fields = new ProtoReader(message);
        while (fields.Next())
        {
            if (fields.Field == 2)
            {
                ReadScopeSpans(fields.Bytes, service, spans);
            }
        }
    }

    private static string ServiceName(ReadOnlySpan<byte> resourceSpans)
    {
        var fields = new ProtoReader(resourceSpans);
        while (fields.Next())
        {
            if (fields.Field == 1)
            {
                return Attributes(fields.Bytes, 1).GetValueOrDefault("service.name", UnknownService);
            }
        }

        return UnknownService;
    }

    private static void ReadScopeSpans(ReadOnlySpan<byte> message, string service, List<Span> spans)
    {
        var fields = new ProtoReader(message);
        while (fields.Next())
        {
            if (fields.Field == 2)
            {
                spans.Add(ReadSpan(fields.Bytes, service));
            }
        }
    }

    private static Span ReadSpan(ReadOnlySpan<byte> message, string service)
    {
        string traceId = "", spanId = "", parentId = "", name = "";
        ulong startedAt = 0, endedAt = 0;
        var links = new List<string>();
        var fields = new ProtoReader(message);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case 1: traceId = fields.Hex; break;
                case 2: spanId = fields.Hex; break;
                case 4: parentId = fields.Hex; break;
                case 5: name = fields.Text; break;
                case 7: startedAt = fields.UnsignedLong; break;
                case 8: endedAt = fields.UnsignedLong; break;
                case 13: links.Add(LinkedTrace(fields.Bytes)); break;
                default: break;
            }
        }

        return new Span
        {
            TraceId = traceId,
            SpanId = spanId,
            ParentId = parentId,
            Service = service,
            Name = name,
            Attributes = Attributes(message, 9),
            StartedAt = startedAt,
            EndedAt = endedAt,
            LinkedTraceIds = links,
        };
    }

    private static string LinkedTrace(ReadOnlySpan<byte> link)
    {
        var fields = new ProtoReader(link);
        while (fields.Next())
        {
            if (fields.Field == 1)
            {
                return fields.Hex;
            }
        }

        return "";
    }

    private static Dictionary<string, string> Attributes(ReadOnlySpan<byte> message, int field)
    {
        var attributes = new Dictionary<string, string>();
        var fields = new ProtoReader(message);
        while (fields.Next())
        {
            if (fields.Field == field)
            {
                var (key, value) = KeyValue(fields.Bytes);
                attributes[key] = value;
            }
        }

        return attributes;
    }

    /// <summary>Text values only; numbers and flags come out empty because nothing here asks for them.</summary>
    private static (string Key, string Value) KeyValue(ReadOnlySpan<byte> message)
    {
        string key = "", value = "";
        var fields = new ProtoReader(message);
        while (fields.Next())
        {
            if (fields.Field == 1)
            {
                key = fields.Text;
            }
            else if (fields.Field == 2)
            {
                value = TextOf(fields.Bytes);
            }
        }

        return (key, value);
    }

    private static string TextOf(ReadOnlySpan<byte> anyValue)
    {
        var fields = new ProtoReader(anyValue);
        return fields.Next() && fields.Field == 1 ? fields.Text : "";
    }
}
