using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SonLa.ServiceDefaults.Http;

/// <summary>A null in a list whose items may not be null: the serializer minds nullable annotations of members, not of what lists hold.</summary>
internal sealed class NullItemException(string list) : JsonException($"A null in {list}.")
{
    /// <summary>Name of the list, as the caller wrote it.</summary>
    public string List { get; } = list;

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
                if (lists.Find(list => list.Get!(made) is IEnumerable items && items.Cast<object?>().Contains(null)) is { } broken)
                {
                    throw new NullItemException(broken.Name);
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
