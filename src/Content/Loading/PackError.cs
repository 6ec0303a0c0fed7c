namespace Quadrennial.Content.Loading;

/// <summary>One thing that is wrong in a pack, told so that its author can go there and put it right.</summary>
/// <param name="File">The file as its author would open it, such as <c>packs/acme/editions/2016.yaml</c>; the folder where no file is to blame.</param>
/// <param name="Line">1-based; 0 where the file as a whole is meant.</param>
/// <param name="Column">1-based; 0 where the file as a whole is meant.</param>
/// <param name="Rule">Short name of the rule that was broken, such as <c>unknown-speaker</c>: one of <see cref="PackRule"/>.</param>
/// <param name="Message">What is wrong and, where there is one, the nearest valid value: one line, no full stop.</param>
public sealed record PackError(string File, int Line, int Column, string Rule, string Message)
{
    /// <summary>As compilers print it: <c>file:line:column: message [rule]</c>, which editors and terminals can jump to.</summary>
    public override string ToString() =>
        Line == 0 ? $"{File}: {Message} [{Rule}]" : $"{File}:{Line}:{Column}: {Message} [{Rule}]";
}
