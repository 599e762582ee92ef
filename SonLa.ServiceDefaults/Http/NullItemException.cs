using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SonLa.ServiceDefaults.Http;

/// <summary>A null in a list whose items may not be null: the serializer minds nullable annotations of members, not of what lists hold.</summary>
internal sealed class NullItemException(string list, int index) : JsonException($"A null in {list}.")
{
    /// <summary>The list as the caller named it, and the null's place in it, from 0: <c>aliases[1]</c>.</summary>
    public string Item { get; } = $"{list}[{index}]";

    /// <summary>Makes the serializer refuse such nulls after it has read an object.</summary>
    public static void Refuse(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var lists = type.Properties.Where(HoldsNoNulls).ToList();
        if (lists.Count > 0)
        {
            type.OnDeserialized += made =>
            {
                foreach (var list in lists)
                {
                    if (list.Get!(made) is IEnumerable items && items.Cast<object?>().ToList().IndexOf(null) is >= 0 and var index)
                    {
                        throw new NullItemException(list.Name, index);
                    }
                }
            };
        }
    }

    private static bool HoldsNoNulls(JsonPropertyInfo property) =>
        property is { Get: not null, AttributeProvider: PropertyInfo declared }
        && property.PropertyType != typeof(string)
        && property.PropertyType.IsAssignableTo(typeof(IEnumerable))
        && new NullabilityInfoContext().Create(declared) is var list
        && (list.ElementType ?? (list.GenericTypeArguments is [var item] ? item : null)) is { Type.IsValueType: false, ReadState: NullabilityState.NotNull };
}
