namespace Parasol.Kernel;

/// <summary>An organisation that lives on this instance.</summary>
public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    /// <inheritdoc/>
    public static OrganisationId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static OrganisationId New() => new(RandomId.Next());
}

/// <summary>A program of an organisation: the unit that a wall surrounds.</summary>
public readonly record struct ProgramId(Guid Value) : IId<ProgramId>
{
    /// <inheritdoc/>
    public static ProgramId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static ProgramId New() => new(RandomId.Next());
}

/// <summary>Someone who signs in: worker, volunteer, intern, director.</summary>
public readonly record struct StaffId(Guid Value) : IId<StaffId>
{
    /// <inheritdoc/>
    public static StaffId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static StaffId New() => new(RandomId.Next());
}

/// <summary>What one file key seals: a client's file in one program, a program's queue, a listing's sealed part.</summary>
public readonly record struct FileId(Guid Value) : IId<FileId>
{
    /// <inheritdoc/>
    public static FileId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static FileId New() => new(RandomId.Next());
}

/// <summary>One sealed record.</summary>
public readonly record struct RowId(Guid Value) : IId<RowId>
{
    /// <inheritdoc/>
    public static RowId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static RowId New() => new(RandomId.Next());
}

/// <summary>One act: what one person did at one moment.</summary>
public readonly record struct ActId(Guid Value) : IId<ActId>
{
    /// <inheritdoc/>
    public static ActId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static ActId New() => new(RandomId.Next());
}
