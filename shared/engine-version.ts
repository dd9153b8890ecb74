/** Version of the software that decides, named in every attestation; raised with every change that can change a decision. */
export const ENGINE_VERSION = "sallyport/0.3.0";
