using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Doors;

/// <summary>Makes file-key wraps.</summary>
[Opens]
static class Wraps
{
    public static WrapRow Make(FileId file, HeldProgram program, SecretKey<Keys.FileWrapKey> wrapKey, Reader by, SignKeyPair signs, ActId act, out SecretKey<Keys.FileKey> key, int generation = 1) =>
        Make(file, program.Organisation, program.Id, program.Epoch, wrapKey, by.Id, signs, act, out key, generation);

    public static WrapRow Make(FileId file, OrganisationId organisation, ProgramId program, int epoch, SecretKey<Keys.FileWrapKey> wrapKey, StaffId by, SignKeyPair signs, ActId act, out SecretKey<Keys.FileKey> key, int generation = 1)
    {
        key = SecretKey<Keys.FileKey>.Random();
        var wrap = new WrapRow
        {
            File = file, Generation = generation, MadeIn = epoch, Organisation = organisation, Program = program, Epoch = epoch, Sealed = [],
            State = WrapState.Pending, Act = act, ManifestVersion = 0, By = by, Signature = [],
        };
        wrap.Sealed = Envelope.Wrap(wrapKey, Contexts.Wrap(wrap), key);
        wrap.Signature = signs.Sign(Statements.Wrap(wrap));
        return wrap;
    }
}
