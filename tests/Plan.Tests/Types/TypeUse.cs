using System.Reflection;
using System.Reflection.Emit;

namespace Parasol.Plan.Tests.Types;

/// <summary>
/// Which types a type mentions: in its shape (bases, fields, signatures, attributes) and in the bodies of its methods,
/// those the compiler made for lambdas, iterators and async methods included. Generic types count by their definition
/// and by every argument; a nested type counts as itself and as the type around it.
/// </summary>
static class TypeUse
{
    const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => (ushort)o.Value, o => o.OperandType);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var mentioned = new HashSet<Type>();
        Look(type, mentioned);
        mentioned.RemoveWhere(m => Outermost(m) == Outermost(type));
        return mentioned;
    }

    public static Type Outermost(Type type) => type.DeclaringType is { } around ? Outermost(around) : type;

    static void Look(Type type, HashSet<Type> found)
    {
        Note(type.BaseType, found);
        Note(type.GetInterfaces(), found);
        NoteMarks(type, found);
        foreach (var member in type.GetMembers(Own))
        {
            NoteMarks(member, found);
            switch (member)
            {
                case FieldInfo field: Note(field.FieldType, found); break;
                case PropertyInfo property: Note(property.PropertyType, found); break;
                case EventInfo happening: Note(happening.EventHandlerType, found); break;
                case MethodBase method: LookInto(method, found); break;
                case Type nested: Look(nested, found); break;
            }
        }
    }

    static void NoteMarks(MemberInfo member, HashSet<Type> found)
    {
        foreach (var mark in member.GetCustomAttributesData())
        {
            Note(mark.AttributeType, found);
            Note(mark.ConstructorArguments.Concat(mark.NamedArguments.Select(n => n.TypedValue)).Select(a => a.Value).OfType<Type>(), found);
        }
    }

    static void LookInto(MethodBase method, HashSet<Type> found)
    {
        Note((method as MethodInfo)?.ReturnType, found);
        foreach (var parameter in method.GetParameters())
        {
            Note(parameter.ParameterType, found);
        }
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }
        Note(body.LocalVariables.Select(l => l.LocalType), found);
        Note(body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType), found);
        foreach (var token in Tokens(body.GetILAsByteArray() ?? []))
        {
            NoteMember(Resolve(method, token), found);
        }
    }

    static MemberInfo? Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
    }

    static void NoteMember(MemberInfo? member, HashSet<Type> found)
    {
        Note(member as Type ?? member?.DeclaringType, found);
        switch (member)
        {
            case FieldInfo field:
                Note(field.FieldType, found);
                break;
            case MethodBase method:
                Note((method as MethodInfo)?.ReturnType, found);
                Note(method.IsGenericMethod ? method.GetGenericArguments() : [], found);
                break;
        }
    }

    // The body of a method is a row of instructions: one or two bytes that say which, then what it works on.
    static IEnumerable<int> Tokens(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            ushort code = body[at++];
            code = code == 0xFE ? (ushort)(0xFE00 | body[at++]) : code;
            var operand = Operands[code];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(body, at);
            }
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
        }
    }

    static void Note(IEnumerable<Type?> types, HashSet<Type> found)
    {
        foreach (var type in types)
        {
            Note(type, found);
        }
    }

    static void Note(Type? type, HashSet<Type> found)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }
        if (type.HasElementType)
        {
            Note(type.GetElementType(), found);
            return;
        }
        Note(type.IsGenericType ? type.GetGenericArguments() : [], found);
        if (found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
        {
            Note(type.DeclaringType, found);
        }
    }
}
