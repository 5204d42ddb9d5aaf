/** The tests of this folder with the transforms that all other tests of the repository have. */
module.exports = async () => ({
  ...(await require('@backstage/cli/config/jest')),
  rootDir: __dirname,
});
