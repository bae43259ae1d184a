// Tests share one app and its clock; some move it on by days. One at a time, none pulls another's session from under it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
