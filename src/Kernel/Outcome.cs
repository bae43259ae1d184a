using System.Diagnostics.CodeAnalysis;

namespace Parasol.Kernel;

/// <summary>What came of an act that gives nothing back: done, or refused.</summary>
public readonly record struct Outcome
{
    Outcome(Refusal? refusal) => Refusal = refusal;

    /// <summary>Why not; null when done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>It was done.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>Done.</summary>
    public static Outcome Done { get; } = new(null);

    /// <summary>Done, with what came of it.</summary>
    public static Outcome<T> With<T>(T value) => value;

    /// <summary>Refused.</summary>
    public static implicit operator Outcome(Refusal refusal) => new(refusal);
}

/// <summary>What came of an act or a read: a value, or a refusal.</summary>
/// <typeparam name="T">What a done act gives back.</typeparam>
public readonly record struct Outcome<T>
{
    readonly T? _value;

    Outcome(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Why not; null when done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>It was done and <see cref="Value"/> may be read.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>The value. Reading it of a refused outcome is a mistake of ours and throws.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException("A refused outcome has no value.");

    /// <summary>The outcome without its value.</summary>
    public Outcome Plain => Refusal is { } refusal ? refusal : Outcome.Done;

    /// <summary>The value, or the refusal carried on as another type.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, TNext> next) => Refusal is { } refusal ? refusal : next(Value);

    /// <summary>Done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
