using Xunit;

// Each class starts a platform of its own; two at a time would only be slower.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
