using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>What the audit trail leaves out; everything else is recorded, so that nothing is forgotten.</summary>
public static class AuditAnnotations
{
    internal const string Skipped = "SonLa:NotAudited";
    internal const string Secret = "SonLa:Secret";

    /// <summary>For rows nobody answers for: copies of other services' data, technical tables.</summary>
    public static EntityTypeBuilder<TEntity> NotAudited<TEntity>(this EntityTypeBuilder<TEntity> entity)
        where TEntity : class
    {
        entity.HasAnnotation(Skipped, true);
        return entity;
    }

    /// <summary>For members whose values must not be repeated anywhere: the trail says only that they changed.</summary>
    public static PropertyBuilder<TProperty> IsSecret<TProperty>(this PropertyBuilder<TProperty> property)
    {
        property.HasAnnotation(Secret, true);
        return property;
    }
}
