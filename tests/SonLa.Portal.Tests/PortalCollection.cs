using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>One portal and one browser for all tests of this project.</summary>
[CollectionDefinition(nameof(PortalCollection))]
public sealed class PortalCollection : ICollectionFixture<PortalUnderTest>;
