declare module 'pyodide/pyodide.asm.mjs' {
  const createCPythonModule: import('./cpython-module.ts').CreateCPythonModule;
  export default createCPythonModule;
}
