using System.Buffers.Binary;
using System.Text;

namespace SonLa.Check.Telemetry;

/// <summary>Walks the fields of one protobuf message; knows the wire format and nothing of any schema.</summary>
internal ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    private const int VariableInteger = 0;
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;
    private const int Fixed32 = 5;

    private ReadOnlySpan<byte> _rest = message;

    public int Field { get; private set; }

    /// <summary>The content of a length-delimited field, or the eight bytes of a fixed64; empty for other kinds.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    public readonly string Text => Encoding.UTF8.GetString(Bytes);

    public readonly string Hex => Convert.ToHexStringLower(Bytes);

    public readonly ulong UnsignedLong => BinaryPrimitives.ReadUInt64LittleEndian(Bytes);

    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var tag = ReadInteger();
        Field = (int)(tag >> 3);
        Bytes = (int)(tag & 7) switch
        {
            VariableInteger => SkipInteger(),
            Fixed64 => Take(8),
            LengthDelimited => Take((int)ReadInteger()),
            Fixed32 => Take(4),
            var other => throw new InvalidDataException($"Protobuf wire type {other} is not in use."),
        };
        return true;
    }

    private ReadOnlySpan<byte> SkipInteger()
    {
        ReadInteger();
        return [];
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw new InvalidDataException("A protobuf field is longer than its message.");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private ulong ReadInteger()
    {
        var value = 0ul;
        for (var shift = 0; shift < 64 && !_rest.IsEmpty; shift += 7)
        {
            var next = _rest[0];
            _rest = _rest[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A protobuf integer does not end.");
    }
}
