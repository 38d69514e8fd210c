// Collections hold the started sites and engines: two at a time keep two cores busy and no more processes than that in memory.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
